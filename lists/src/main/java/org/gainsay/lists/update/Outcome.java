package org.gainsay.lists.update;

import java.util.List;
import org.gainsay.lists.installed.InstalledFile;
import org.gainsay.lists.installed.InstalledVersion;
import org.gainsay.model.ListContent;

/** What became of the update of one list. */
public sealed interface Outcome {
    /**
     * There is a new version, checked, its files in the store; it counts once whoever asked for it has put it among the
     * installed lists.
     *
     * @param content as it was read to check it
     * @param remarks what a person should look at although it may be right, a line each
     */
    record Updated(InstalledVersion version, ListContent content, List<String> remarks) implements Outcome {
        public Updated {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * What is installed is what there is.
     *
     * @param files of the installed version, with what to ask with the next time
     */
    record Unchanged(List<InstalledFile> files) implements Outcome {
        public Unchanged {
            files = List.copyOf(files);
        }
    }

    /**
     * What is installed stays.
     *
     * @param reason in one line
     * @param shrunk whether it was refused for having shrunk, and a person may say that this is right
     */
    record Refused(String reason, boolean shrunk) implements Outcome {
        public Refused(String reason) {
            this(reason, false);
        }
    }
}
