def log = new File(basedir, 'build.log').text
assert log.contains("no Markdown files in ${basedir.canonicalPath}, so nothing was checked; is it the right directory?")
assert log.contains('MojoExecutionException')
