package org.gainsay.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.gainsay.lists.ListSource;
import org.gainsay.read.ArticleReader;
import org.gainsay.screen.ScreenIndex;
import org.gainsay.screen.Screener;

/** The reader with its model and lists. The model is loaded while the lists are: together they are most of a short run. */
public record Engine(ArticleReader reader, ScreenIndex lists) implements AutoCloseable {
    /**
     * Loads both.
     *
     * @param nativeCache where native libraries are unpacked once
     * @param say is told which lists they are
     */
    public static Engine start(
            List<ListSource> sources, boolean skipBroken, Path home, Path nativeCache, Consumer<String> say) {
        CompletableFuture<ArticleReader.Stages> stages =
                CompletableFuture.supplyAsync(() -> ArticleReader.Stages.load(nativeCache));
        try {
            ScreenIndex lists = ListIndex.of(sources, skipBroken, home, say).index();
            Screener screener = Screener.over(lists);
            return new Engine(new ArticleReader(stages.join(), screener, Versions.madeWith(lists.editions())), lists);
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
