def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def expected = [
    'parameter `settings`, key `excludes`: unknown key `excludes`; did you mean `exclude`?',
    'parameter `settings`, key `rules/graph/orphan`: unknown rule `graph/orphan`; did you mean `graph/orphan-page`?',
    'parameter `settings`, key `rules/graph/orphan-page/root`: unknown key `root`; did you mean `roots`?',
    'parameter `settings`, key `relations/parent/single`: `true` or `false` is expected here',
]
assert runs.size() == expected.size()
[runs as List, expected].transpose().each { run, words ->
    assert run.readLines().any { it.startsWith('[ERROR] Failed to execute goal') && it.contains(words) }
    assert run.contains('MojoExecutionException')
}
return true
