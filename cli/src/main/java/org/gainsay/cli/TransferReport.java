package org.gainsay.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.claims.register.Transfer;

/** The register for people: a transfer a paragraph, since no terminal has room for eighteen columns. */
final class TransferReport {
    private static final String INDENT = "    ";
    private static final int LABEL_WIDTH = "acknowledged by".length();

    private final Console console;

    private TransferReport(Console console) {
        this.console = console;
    }

    /** @param part what part of the register it is */
    static void print(List<Transfer> register, String part, Console console) {
        TransferReport report = new TransferReport(console);
        for (Transfer transfer : register) {
            report.print(transfer);
            console.out().println();
        }
        console.out().println(console.dim(part));
    }

    private void print(Transfer transfer) {
        String goods = Stream.of(transfer.designation(), transfer.description())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        String standing = "  [" + transfer.standing().label() + "]";
        String head = (transfer.supplier().isEmpty() ? "?" : transfer.supplier()) + " → "
                + (transfer.recipient().isEmpty() ? "?" : transfer.recipient()) + (goods.isEmpty() ? "" : ": " + goods);
        console.head(head, standing, text -> console.paint(StandingPaint.of(transfer.standing()), text));
        line("ordered", amount(transfer.numberOrdered(), transfer.yearOfOrder()));
        line("delivered", amount(transfer.numberDelivered(), transfer.yearsOfDelivery()));
        line("status", transfer.status());
        line("affirmed by", transfer.affirmedBy());
        line("denied by", transfer.deniedBy());
        line("acknowledged by", transfer.acknowledgedBy());
        line("comments", transfer.comments());
        line(
                "claim",
                transfer.claim() + ", " + sources(transfer)
                        + Dates.between(transfer.firstReported(), transfer.lastReported()));
    }

    private static String amount(String number, String years) {
        return Stream.of(number, years).filter(part -> !part.isEmpty()).collect(Collectors.joining(", in "));
    }

    private static String sources(Transfer transfer) {
        return Statistics.counted(transfer.independentSources(), "independent source");
    }

    private void line(String label, String value) {
        if (value.isEmpty()) {
            return;
        }
        String shown = Columns.fit(label, LABEL_WIDTH) + "  ";
        for (String line : Columns.wrap(value, console.width() - INDENT.length() - shown.length())) {
            console.out().println(INDENT + console.dim(shown) + line);
            shown = " ".repeat(shown.length());
        }
    }
}
