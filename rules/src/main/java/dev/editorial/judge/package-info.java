/** Settings, the house style read off the wiki, and the judgement of findings. */
@NullMarked
package dev.editorial.judge;

import org.jspecify.annotations.NullMarked;
