// As a rule a content repository is one of git; it ends the search for what concerns the folder.
def git = new ProcessBuilder(['git', 'init', '--quiet']).directory(basedir).redirectErrorStream(true).start()
def said = git.inputStream.text
assert git.waitFor() == 0: said
return true
