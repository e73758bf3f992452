/** The findings of why it does not learn: what detectors find in the run, and in the same program run once more aside. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.findings;
