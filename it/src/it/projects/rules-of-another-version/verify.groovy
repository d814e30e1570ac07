def told = new File(basedir, 'build.log').readLines().findAll { it.startsWith('[ERROR]') && it.contains('does not fit') }
assert told.size() == 2
assert told[0].contains('the rule com.example.CannotLoad of rules-of-then-1.jar does not fit Editorial @project.version@ and Java ')
assert told[0].contains('(ClassNotFoundException: dev.editorial.api.PageRule); build it anew against editorial-rules @project.version@ -> [Help')
assert told[1].contains('the rule then/cannot-run does not fit Editorial @project.version@ and Java ')
assert told[1].contains('(ClassNotFoundException: dev.editorial.api.Sentences)')
def log = new File(basedir, 'build.log').text
assert log.contains('MojoExecutionException') && !log.contains('MojoFailureException') && !log.contains('\tat ')
