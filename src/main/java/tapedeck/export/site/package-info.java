/** A web site of static files: the lessons, the manual, a program that plays, and a search without a server. */
@org.jspecify.annotations.NullMarked
package tapedeck.export.site;
