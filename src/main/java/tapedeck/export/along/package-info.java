/** What goes along with a script: how the run went that it writes down, and the files that it reads. */
@org.jspecify.annotations.NullMarked
package tapedeck.export.along;
