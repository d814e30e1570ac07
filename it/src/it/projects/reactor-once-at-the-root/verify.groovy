def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def found = { run -> run.readLines().findAll { it.startsWith('[ERROR]') && it =~ /\[links\/[\w-]+\]$/ } }
runs.each { assert it.contains('MojoFailureException') }
def (bound, commandLine, perModule, moduleAlone) = runs

[bound, commandLine].each { run ->
    assert found(run).collect { it.replaceFirst(/^\[ERROR\] (.*?):.*/, '$1') } == ['index.md', 'manual/start.md']
}
assert !new File(basedir, 'code/target/editorial').exists()

// By itself, the module is a wiki of its own, and the page above it is none of its pages.
[perModule, moduleAlone].each { run ->
    assert found(run).any { it.startsWith('[ERROR] start.md:3:') && it.contains('gone-too.md') }
}
return true
