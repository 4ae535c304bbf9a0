package org.gainsay.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.model.Basis;
import org.gainsay.model.Event;
import org.gainsay.model.Role;
import org.gainsay.model.Stance;

/** Takes the events of a reading apart into what each statement tells of them, with what tells one event from another. */
final class PieceReader {
    private final Twins twins;
    private final CellReader cellReader;
    private final TraitReader traitReader;
    private final Answers answers;

    PieceReader(Articles articles, HomeParties parties, Speakers speakers, Twins twins) {
        this.twins = twins;
        cellReader = new CellReader(parties, HomePlaces.of(articles));
        traitReader = new TraitReader(articles, parties, cellReader, speakers, twins);
        answers = new Answers(cellReader, speakers);
    }

    /** In the order of the articles and of the text. */
    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (Heard heard : twins.all()) {
            if (!twins.reader(heard).equals(heard)) {
                continue;
            }
            List<Heard> echoes = twins.of(heard).stream()
                    .filter(twin -> !twin.equals(heard) && twins.reader(twin).equals(heard))
                    .toList();
            for (Event event : answers.events(heard)) {
                pieces.addAll(pieces(heard, event, echoes));
            }
        }
        return pieces;
    }

    private List<Piece> pieces(Heard heard, Event event, List<Heard> echoes) {
        List<Cell> cells = cellReader.cells(heard, event);
        Set<String> kinds = new LinkedHashSet<>();
        for (Cell cell : cells) {
            if (cell.role() == Role.ITEM) {
                Goods.kind(cell.text()).ifPresent(kinds::add);
            }
        }
        if (kinds.isEmpty() && isReaction(heard)) {
            List<Piece> ofEach = ofEach(heard, event, cells, echoes);
            if (ofEach.size() > 1) {
                return ofEach;
            }
        }
        if (kinds.size() < 2) {
            return List.of(new Piece(heard, event, cells, echoes, traitReader.traits(heard, event, cells)));
        }
        List<Piece> pieces = new ArrayList<>();
        for (String kind : kinds) {
            List<Cell> ofKind = cells.stream()
                    .filter(cell -> cell.role() != Role.ITEM
                            || Goods.kind(cell.text()).map(kind::equals).orElse(true))
                    .toList();
            pieces.add(new Piece(heard, event, ofKind, echoes, traitReader.traits(heard, event, ofKind)));
        }
        return pieces;
    }

    /** Whoever denies "the accusation" denies all the goods that it named. */
    private List<Piece> ofEach(Heard heard, Event event, List<Cell> cells, List<Heard> echoes) {
        Map<String, String> goods = new LinkedHashMap<>();
        CellReader.goods(event).forEach(text -> Goods.kind(text).ifPresent(kind -> goods.putIfAbsent(kind, text)));
        return goods.values().stream()
                .map(text -> {
                    List<Cell> ofKind = new ArrayList<>(cells);
                    ofKind.add(new Cell(Role.ITEM, text, null, Set.of(), Basis.INFERRED, false));
                    return new Piece(heard, event, ofKind, echoes, traitReader.traits(heard, event, ofKind));
                })
                .toList();
    }

    private static boolean isReaction(Heard heard) {
        Stance stance = heard.statement().stance();
        return stance == Stance.DENIES || stance == Stance.CONFIRMS;
    }
}
