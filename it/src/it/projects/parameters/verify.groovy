def (before, skipped, reportedOnly, errorAllowed, warningTooMany, bothAllowed) =
    new File(basedir, 'build.log').text.split('Scanning for projects')
def found = { run -> run.readLines().findAll { it =~ /\[links\/[\w-]+\]$/ } }

assert skipped.contains('Editorial is skipped')
assert found(skipped).isEmpty()

assert found(reportedOnly).size() == 2
assert reportedOnly.readLines().any {
    it.startsWith('[WARNING] The wiki is inconsistent: 1 error, 1 warning')
}
assert reportedOnly.contains('The build goes on, since editorial.failOnViolation is false')

assert found(errorAllowed).size() == 2
assert !errorAllowed.contains('The wiki is inconsistent')

assert warningTooMany.contains('The wiki is inconsistent: 1 error, 1 warning')

assert found(bothAllowed).size() == 2
assert !bothAllowed.contains('The wiki is inconsistent')
assert warningTooMany.contains('MojoFailureException')
