/** The plots of scripts with matplotlib, as descriptions that a window can draw; and a plain picture of them for files. */
@org.jspecify.annotations.NullMarked
package tapedeck.python.plot;
