/**
 * Whole runs of the command, as a user starts it, on wikis that are written here, generated, or
 * frozen.
 */
package dev.editorial.it;
