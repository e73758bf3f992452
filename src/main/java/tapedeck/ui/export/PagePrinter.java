package tapedeck.ui.export;

import java.util.function.Supplier;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import org.jspecify.annotations.Nullable;
import tapedeck.export.picture.VectorPicture;
import tapedeck.program.Failure;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.work.Newest;

/**
 * Prints pictures. All of it is done in the background, which JavaFX allows: which printers there are may take the system long
 * to tell, and its dialog is AWT's. On the FX thread only.
 */
final class PagePrinter implements AutoCloseable {
    private final DeckLink link;
    private final Supplier<@Nullable PrinterJob> printers;
    private final Newest<VectorPicture, String> worker = new Newest<>("print", (page, _) -> printed(page));

    /** @param printers gives a job for the printer that is usual; null if there is none */
    PagePrinter(DeckLink link, Supplier<@Nullable PrinterJob> printers) {
        this.link = link;
        this.printers = printers;
        link.follow(this::pulse);
    }

    /** Asks how, and prints that on one page. */
    void print(VectorPicture page) {
        worker.submit(page);
    }

    private @Nullable String printed(VectorPicture page) throws ProgramException {
        PrinterJob job = printers.get();
        if (job == null) {
            throw new ProgramException(Message.of("export.print.none"));
        }
        Printer printer = job.getPrinter();
        job.getJobSettings().setPageLayout(printer.createPageLayout(printer.getDefaultPageLayout().getPaper(),
                page.width() > page.height() ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
                Printer.MarginType.DEFAULT));
        if (!job.showPrintDialog(null)) {
            job.cancelJob();
            return null;
        }
        PageLayout paper = job.getJobSettings().getPageLayout();
        if (!job.printPage(PrintedPage.of(page, paper.getPrintableWidth(), paper.getPrintableHeight()))
                || !job.endJob()) {
            throw new ProgramException(Message.of("export.print.failed"));
        }
        return job.getPrinter().getName();
    }

    private void pulse() {
        Newest.Done<VectorPicture, String> done = worker.poll();
        if (done != null && done.failure() != null) {
            link.notices().fail(Failure.describe(done.failure()));
        } else if (done != null && done.result() != null) {
            link.notices().say(Message.of("export.print.done", "printer", done.result()));
        }
    }

    /** Waits until what was begun is printed, and says so. Blocks. */
    void settle() throws InterruptedException {
        worker.await();
        pulse();
    }

    @Override
    public void close() {
        worker.close();
    }
}
