def log = new File(basedir, 'build.log').text

// Each line holds a rule, the pages of which any may carry the finding, and a line or 0.
new File(basedir, '../../../../wikis/sysdesign.expected.tsv').eachLine { row ->
    def (rule, pages, line) = row.split('\t')
    assert log.readLines().any { logged ->
        logged.endsWith("[$rule]") && pages.split(',').any { page ->
            logged.contains(line == '0' ? "$page:" : "$page:$line:")
        }
    }: "no finding of $rule in $pages"
}

def report = new File(basedir, 'target/editorial/html/index.html')
assert report.text.contains('links/broken-link')
def json = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/editorial/editorial.json'))
assert json.findings.size() == log.readLines().count { it ==~ /\[(ERROR|WARNING)\] .*:\d+:\d+ .* \[\w+\/[\w-]+\]/ }

// The last that is read says how many, where, and what to do.
def lines = log.readLines()
def failure = lines.drop(lines.findLastIndexOf { it.startsWith('[ERROR] Failed to execute goal') }).take(4)
assert failure[0].contains('The wiki is inconsistent: 8 errors, 8 warnings')
assert failure[1].contains(report.canonicalPath)
assert failure[2] =~ /`mvn editorial:explain -Deditorial.rule=[\w-]+\/[\w-]+` tells what to do about/
assert failure[3].contains('`mvn editorial:baseline` accepts what is found today')
assert log.contains('MojoFailureException')
assert !log.contains('\tat ')
