package vn.langnghe.routing.triage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.routing.domain.Conflict;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.domain.Ruling;
import vn.langnghe.routing.domain.Suggestion;
import vn.langnghe.routing.ruling.RulerInForce;

/** Who must not read a part of an item: nobody judges in his own cause, nor hears from another part that he is accused. */
@Component
class Secrecy {

    private final RulerInForce ruler;

    Secrecy(RulerInForce ruler) {
        this.ruler = ruler;
    }

    /** What was kept from others stays so until somebody says otherwise. */
    static boolean keeps(Dossier dossier, Verdicts.Share share) {
        return staysRestricted(dossier, share)
                || share.kind().restricted()
                || dossier.item().confidential();
    }

    /** What a person may take with one key is never what would be refused. */
    List<Suggestion> offered(Dossier dossier, Ruling ruling) {
        return dossier.restricted() && mayAccuse(dossier)
                ? ruler.get().unaccused(dossier.petition(), ruling.units())
                : ruling.units();
    }

    private static boolean staysRestricted(Dossier dossier, Verdicts.Share share) {
        return share.restricted() == null ? dossier.restricted() : share.restricted();
    }

    List<FieldFault> faults(Dossier dossier, List<Verdicts.Share> shares) {
        var faults = new ArrayList<FieldFault>();
        boolean partlySecret = shares.stream().anyMatch(share -> keeps(dossier, share));
        for (int i = 0; i < shares.size(); i++) {
            var share = shares.get(i);
            var at = "parts[" + i + "].";
            if (toTheAccused(dossier, share)) {
                faults.add(new FieldFault(at + "lead", "accused"));
            }
            if (partlySecret && !keeps(dossier, share)) {
                open(at, share, faults);
            }
        }
        return faults;
    }

    private boolean toTheAccused(Dossier dossier, Verdicts.Share share) {
        return accuses(dossier, share) && ruler.get().accuses(dossier.petition(), share.lead());
    }

    private static boolean accuses(Dossier dossier, Verdicts.Share share) {
        return share.kind().restricted() || staysRestricted(dossier, share) && mayAccuse(dossier);
    }

    /** What is kept from others only because its sender asked for it accuses nobody, unless it was found to. */
    private static boolean mayAccuse(Dossier dossier) {
        return !dossier.item().confidential() || dossier.conflict().isPresent();
    }

    /** Who may not read this part: whom the item was found to accuse before, or is now. */
    @Nullable
    Conflict conflict(Dossier dossier, Verdicts.Share share) {
        return accuses(dossier, share)
                ? dossier.conflict().orElseGet(() -> ruler.get().conflict(dossier.petition(), share.lead()))
                : null;
    }

    /** Beside a secret part an open one has words of its own, without what is secret: no words are all the words. */
    private void open(String at, Verdicts.Share share, List<FieldFault> faults) {
        var words = share.content();
        if (words == null || words.isBlank()) {
            faults.add(new FieldFault(at + "content", "split-beside-a-secret"));
            return;
        }
        var petition = Petition.of(null, words);
        if (ruler.get().rule(petition).restricted() && ruler.get().accuses(petition, share.lead())) {
            faults.add(new FieldFault(at + "content", "accused"));
        }
    }
}
