/** The web server of a class: pages for phones and for the teacher's remote, on one address of this machine, as long as the class lasts. */
@org.jspecify.annotations.NullMarked
package tapedeck.classroom.server;
