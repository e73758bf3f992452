package tapedeck.bench;

/** Figures that are measured together. A new group is a class of this kind and its name in {@link Bench}. */
interface Group {
    void run(Report report) throws Exception;
}
