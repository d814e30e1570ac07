def (before, written, skipped, wrongSkip, wrongDirectory) = new File(basedir, 'build.log').text.split('Scanning for projects')
def said = written =~ /The report is (.*)/
assert new File(said[0][1]).text.contains('links/broken-link')
assert written.contains('1 error, 0 warnings')

assert skipped.contains('Editorial is skipped') && !skipped.contains('The report is')

assert wrongSkip.contains('parameter `skip` (property editorial.skip) is `maybe`; it takes `true`, `false`')
assert wrongDirectory.contains('parameter `directory` (property editorial.directory) is ')
[wrongSkip, wrongDirectory].each {
    assert it.readLines().count { line -> line.startsWith('[ERROR] Failed to execute goal') } == 1
    assert it.contains('MojoExecutionException') && !it.contains('\tat ')
}
return true
