// A quiet Maven prints nothing of its own, some but the end of colours, so all lines after the first build are the plugin's.
def lines = new File(basedir, 'build.log').readLines().collect { it.replaceAll('\u001b\\[[0-9;]*m', '') }
def quiet = lines.drop(lines.findLastIndexOf { it.startsWith('[INFO]') } + 1).findAll { !it.empty }
assert quiet[0].startsWith('[ERROR] index.md:3:') && quiet[0].endsWith('[links/broken-link]')
assert quiet[1].contains('The wiki is inconsistent: 1 error, 0 warnings')
assert quiet[2].contains('The report is ' + new File(basedir, 'target/editorial/html/index.html').canonicalPath)
