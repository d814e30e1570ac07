def (before, bound, commandLine) = new File(basedir, 'build.log').text.split('Scanning for projects')
[bound, commandLine].each { assert it.contains('No findings in 2 pages') }
assert bound.readLines().count { it.contains('Part of the wiki at the root of the reactor') } == 2

// A goal that needs no project is run by Maven at the root alone.
assert commandLine.readLines().count { it.contains(':check (default-cli)') } == 1
assert new File(basedir, 'target/editorial/html/index.html').isFile()
assert !new File(basedir, 'manual/target/editorial').exists()
