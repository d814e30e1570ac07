def log = new File(basedir, 'build.log').text
assert log.readLines().any { it.startsWith('[ERROR] index.md:3:') && it.endsWith('[links/broken-link]') }
assert log.contains('The wiki is inconsistent: 1 error, ')
assert new File(basedir, 'target/editorial/html/index.html').isFile()
assert !log.contains('\tat ')
assert log.contains('`mvn dev.editorial:editorial-maven-plugin:@project.version@:init` accepts what is found today')
assert new File(basedir, 'build.log').text.contains('MojoFailureException')
