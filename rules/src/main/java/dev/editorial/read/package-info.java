/** From files to pages: discovery, front matter, and Markdown to the facts of one page. */
@NullMarked
package dev.editorial.read;

import org.jspecify.annotations.NullMarked;
