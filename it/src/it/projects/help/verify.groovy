def (before, all, check) = new File(basedir, 'build.log').text.split('Scanning for projects')
['baseline', 'check', 'explain', 'help', 'init'].each { assert all.contains("editorial:$it\n") }
def parameters = ['baseline', 'config', 'directory', 'failOnViolation', 'maxAllowedViolations', 'outputDirectory', 'perModule', 'profile',
    'since', 'skip', 'violationSeverity']
assert parameters.findAll { !check.contains("User property: editorial.$it") } == []
assert check.contains('settings')
