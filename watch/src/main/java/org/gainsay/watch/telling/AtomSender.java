package org.gainsay.watch.telling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.gainsay.ledger.Message;
import org.gainsay.ledger.Noticed;
import org.gainsay.ledger.Outbox;

/** What a feed holds, and its file where it has one. Whoever reads a feed fetches it, so nothing is sent. */
final class AtomSender implements Sender {
    private static final int PAGE = 200;

    private final Outbox outbox;

    AtomSender(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Sent send(Letter letter) throws SendFailure {
        if (letter.delivery().channel() instanceof Channel.Atom atom && atom.file() != null) {
            List<Noticed> notices = new ArrayList<>(letter.notices().reversed());
            notices.addAll(notices(outbox, atom.name()));
            write(atom.file(), AtomFeed.of(atom.name(), newest(notices), letter.page()));
        }
        return Sent.DONE;
    }

    /** What a feed has told, the newest first. */
    static List<Noticed> notices(Outbox outbox, String channel) {
        List<Noticed> notices = new ArrayList<>();
        for (Message message : outbox.messages(Set.of(Message.State.TOLD), channel, null, PAGE)) {
            if (notices.size() >= AtomFeed.MOST) {
                break;
            }
            notices.addAll(outbox.notices(message.id()).reversed());
        }
        return newest(notices);
    }

    private static List<Noticed> newest(List<Noticed> notices) {
        return notices.stream()
                .distinct()
                .sorted(Comparator.comparingLong(Noticed::seq)
                        .thenComparingInt(Noticed::number)
                        .reversed())
                .limit(AtomFeed.MOST)
                .toList();
    }

    /** Whole, or as it was. */
    private static void write(Path file, String feed) throws SendFailure {
        try {
            Path aside = Files.createTempFile(file.toAbsolutePath().getParent(), ".notices", ".atom");
            try {
                Files.writeString(aside, feed);
                Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw SendFailure.passing(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
