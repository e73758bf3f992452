package tapedeck.export.site;

/**
 * An entry of a site's search.
 *
 * @param title that is listed
 * @param address of the page, from the start page, with the heading's anchor if it has one
 * @param text that is searched
 */
record SearchEntry(String title, String address, String text) {}
