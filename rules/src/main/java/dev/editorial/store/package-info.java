/**
 * Files and folders that are written whole or not at all. What is being written is a draft beside
 * its target, which takes the target's place in one move. A process that is told to end removes its
 * drafts; one that is killed cannot, so the next one that writes to the same target does it.
 *
 * <p>Whether a draft's process still lives is told by the system's lock on the draft, which no
 * killed process keeps. Process numbers would not tell: in containers each run has the same one.
 */
@NullMarked
package dev.editorial.store;

import org.jspecify.annotations.NullMarked;
