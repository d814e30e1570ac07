def (before, skipped, reportedOnly, errorAllowed, warningTooMany, bothAllowed, unknownSeverity) =
    new File(basedir, 'build.log').text.split('Scanning for projects')
def found = { run -> run.readLines().findAll { it =~ /\[links\/[\w-]+\]$/ } }

assert skipped.contains('Editorial is skipped')
assert found(skipped).isEmpty()

assert found(reportedOnly).size() == 2
assert reportedOnly.readLines().any {
    it.startsWith('[WARNING] The wiki is inconsistent') && it.contains('editorial.failOnViolation')
}

assert found(errorAllowed).size() == 2
assert !errorAllowed.contains('The wiki is inconsistent')

assert warningTooMany.contains('-Deditorial.maxAllowedViolations=2')

assert found(bothAllowed).size() == 2
assert !bothAllowed.contains('The wiki is inconsistent')

assert unknownSeverity.contains('editorial.violationSeverity is `fatal`')
assert unknownSeverity.contains('`error`') && unknownSeverity.contains('`warning`') && unknownSeverity.contains('`info`')
assert found(unknownSeverity).isEmpty()
