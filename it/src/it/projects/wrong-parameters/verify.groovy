def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def expected = [
    'parameter `skip` (property editorial.skip) is `yes`; it takes `true`, `false`',
    'parameter `perModule` (property editorial.perModule) is `always`; it takes `true`, `false`',
    'parameter `failOnViolation` (property editorial.failOnViolation) is `no`; it takes `true`, `false`',
    'parameter `violationSeverity` (property editorial.violationSeverity) is `fatal`; it takes `error`, `warning`, `info`',
    'parameter `maxAllowedViolations` (property editorial.maxAllowedViolations) is `many`; it takes a number from 0',
    'parameter `maxAllowedViolations` (property editorial.maxAllowedViolations) is `-1`; it takes a number from 0',
    'parameter `profile` (property editorial.profile) is `obsidan`; it takes `auto`, `wiki`, ',
    "parameter `directory` (property editorial.directory) is `${new File(basedir, 'gone').canonicalPath}`; it takes the directory that holds the wiki, and there is none of this name",
    "parameter `directory` (property editorial.directory) is `${new File(basedir, 'notes.txt').canonicalPath}`; it takes the directory that holds the wiki, and this is a file",
    "parameter `config` (property editorial.config) is `${new File(basedir, 'gone.yml').canonicalPath}`; it takes a settings file, and there is none of this name",
    'parameter `since` (property editorial.since) is `no-such-branch`; it takes a commit, branch or tag that git knows in ',
    "parameter `baseline` (property editorial.baseline) is `${new File(basedir, 'gone.tsv').canonicalPath}`; it takes a file of accepted findings, as `mvn editorial:baseline -Deditorial.baseline=gone.tsv` writes it",
    'parameter `acceptFindings` (property editorial.acceptFindings) is `perhaps`; it takes `true`, `false`',
]
assert runs.size() == expected.size()
[runs as List, expected].transpose().each { run, words ->
    def told = run.readLines().findAll { it.startsWith('[ERROR] Failed to execute goal') }
    assert told.size() == 1 && told[0].contains(words): told
    assert run.contains('MojoExecutionException')
    assert !run.contains('links/broken-link') && !run.contains('\tat ')
}
return true
