package org.gainsay.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.gainsay.lists.ListSource;
import org.gainsay.model.ListContent;
import org.gainsay.read.ArticleReader;
import org.gainsay.screen.Screener;

/** The reader with its model and lists. The model is loaded while the lists are: together they are most of a short run. */
record Engine(ArticleReader reader, List<ListContent> lists) implements AutoCloseable {
    static Engine start(List<ListSource> sources, Path nativeCache, Console console) {
        CompletableFuture<ArticleReader.Stages> stages =
                CompletableFuture.supplyAsync(() -> ArticleReader.Stages.load(nativeCache));
        try {
            List<ListContent> lists = ListOptions.load(sources, console);
            Screener screener = Screener.over(lists);
            return new Engine(new ArticleReader(stages.join(), screener, Versions.madeWith(lists)), lists);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } catch (RuntimeException e) {
            // The runtime of the model dies where the process ends while it is being loaded.
            stages.join().close();
            throw e;
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
