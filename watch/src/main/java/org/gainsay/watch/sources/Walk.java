package org.gainsay.watch.sources;

import org.gainsay.web.FetchFailure;

/** Goes through what there is at a place, and hands it to the visit. */
@FunctionalInterface
interface Walk {
    /**
     * Goes through all of it, or as much as the visit wants.
     *
     * @throws FetchFailure if the place cannot be had
     * @throws PoliteWeb.Barred if it is not to be asked for
     * @throws org.gainsay.model.InputException if it is something else than it should be
     */
    void through(Visit visit) throws FetchFailure, PoliteWeb.Barred;
}
