def log = new File(basedir, 'build.log').text
assert log.contains('add to the plugins of the pom.xml:')
assert log.contains('<artifactId>editorial-maven-plugin</artifactId>')
assert !new File(basedir, 'pom.xml').text.contains('editorial-maven-plugin')
assert new File(basedir, 'editorial.yml').isFile()
assert !new File(basedir, 'editorial-baseline.tsv').exists()

// How that project is built is not known.
assert !new File(basedir, '.mvn/jvm.config').exists()
