// A file that is no text, and a folder; neither would come through the copying of this project as it is.
new File(basedir, 'bytes.yml').bytes = [0x70, 0xff, 0x3a, 0x0a] as byte[]
new File(basedir, 'target').mkdir()
return true
