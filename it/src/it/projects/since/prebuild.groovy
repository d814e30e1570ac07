def git = { String... words ->
    def process = new ProcessBuilder(['git', '-c', 'user.name=it', '-c', 'user.email=it@example.org', *words]).directory(basedir).redirectErrorStream(true).start()
    def said = process.inputStream.text
    assert process.waitFor() == 0: said
}
git('init', '--quiet')
git('add', 'index.md', 'page.md')
git('commit', '--quiet', '--message', 'before')
