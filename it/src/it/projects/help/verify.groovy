def log = new File(basedir, 'build.log').text
assert log.contains('editorial:check')
def parameters = ['config', 'directory', 'failOnViolation', 'maxAllowedViolations', 'profile', 'skip', 'violationSeverity']
assert parameters.findAll { !log.contains("editorial.$it") } == []
