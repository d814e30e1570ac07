def (before, noYaml, list) = new File(basedir, 'build.log').text.split('Scanning for projects')
assert noYaml =~ /Failed to execute goal .*: editorial\.yml:\d+: /
assert list.contains('list.yml:1: a map of keys to values is expected, such as `profile: obsidian`')
[noYaml, list].each {
    assert it.contains('MojoExecutionException')
    assert !it.contains('\tat ')
}
return true
