def (before, noYaml, list, bytes, folder) = new File(basedir, 'build.log').text.split('Scanning for projects')
assert noYaml =~ /Failed to execute goal .*: editorial\.yml:\d+: /
assert list.contains('list.yml:1: a map of keys to values is expected, such as `profile: obsidian`')
assert bytes.contains('bytes.yml')
assert folder.contains('it takes a settings file')
[noYaml, list, bytes, folder].each {
    assert it.readLines().count { line -> line.startsWith('[ERROR] Failed to execute goal') } == 1
    assert it.contains('MojoExecutionException')
    assert !it.contains('\tat ')
}
return true
