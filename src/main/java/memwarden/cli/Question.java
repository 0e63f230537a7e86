package memwarden.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import memwarden.facts.AvailableSpace;
import memwarden.facts.Judgement;
import memwarden.facts.Proofs;
import memwarden.facts.ServedDevice;
import memwarden.ingest.RangeText;
import memwarden.model.AcceleratorDriver;
import memwarden.model.AddressRange;
import memwarden.model.Cfmws;
import memwarden.model.HdmDecoder;
import memwarden.model.IsolationCapability;
import memwarden.model.IsolationPolicy;
import memwarden.model.Located;
import memwarden.model.Platform;
import memwarden.model.Port;
import memwarden.model.RootPort;
import memwarden.model.Subject;

/** What a person may ask the reasons of. */
sealed interface Question {

    /** The conclusions to explain, in the order of the report; empty if there is nothing about it. */
    List<Subject> answers(Judgement judgement);

    /** The thing itself, if the question is about one that the description holds. */
    default Optional<Located> described(Judgement judgement) {
        return Optional.empty();
    }

    static Question parse(String subject) {
        Optional<AddressRange> range = RangeText.parse(subject);
        if (range.isPresent()) {
            return new OfRange(range.get());
        }
        return subject.contains("/") && !subject.matches(".*/\\d+") ? new OfRule(subject) : new OfThing(subject);
    }

    /** The decisions about a range. */
    record OfRange(AddressRange range) implements Question {

        @Override
        public List<Subject> answers(Judgement judgement) {
            return judgement.decisions().stream().map(Judgement.Decided::decision)
                    .filter(decision -> decision.range().overlaps(range)).map(Subject.class::cast).toList();
        }
    }

    /** What a rule reported, and the decisions it made. */
    record OfRule(String id) implements Question {

        @Override
        public List<Subject> answers(Judgement judgement) {
            List<Subject> answers = new ArrayList<>();
            judgement.decisions().stream().filter(decided -> decided.rule().id().equals(id))
                    .forEach(decided -> answers.add(decided.decision()));
            judgement.findings().stream().filter(found -> found.rule().id().equals(id))
                    .forEach(found -> answers.add(found.finding()));
            return answers;
        }
    }

    /** The decisions and findings that rest on a described thing; for a window, also what is free of it. */
    record OfThing(String id) implements Question {

        @Override
        public List<Subject> answers(Judgement judgement) {
            Proofs proofs = judgement.proofs();
            List<Subject> answers = new ArrayList<>();
            judgement.isolation().stream().filter(port -> port.rootPort().equals(id))
                    .forEach(port -> answers.add(port.conclusion()));
            // The verdict about a root port has its own reasons; all that is decided about memory behind it would bury them.
            boolean verdict = !answers.isEmpty();
            judgement.decisions().stream()
                    .filter(decided -> !verdict && decided.because().stream().anyMatch(this::isIt))
                    .forEach(decided -> answers.add(decided.decision()));
            judgement.findings().stream()
                    .filter(found -> found.because().stream().anyMatch(this::isIt))
                    .forEach(found -> answers.add(found.finding()));
            proofs.conclusionsOf(AvailableSpace.class).stream()
                    .filter(space -> space.window().cfmws().id().equals(id)).forEach(answers::add);
            if (answers.isEmpty()) {
                proofs.conclusionsFrom(this::isIt).forEach(answers::add);
            }
            return answers;
        }

        @Override
        public Optional<Located> described(Judgement judgement) {
            Platform platform = judgement.platform();
            return Stream.of(platform.firmware().cedt().windows().entries(), platform.hostBridges().entries(),
                            platform.hostBridges().entries().stream()
                                    .flatMap(bridge -> bridge.decoders().entries().stream()).toList(),
                            platform.hostBridges().entries().stream()
                                    .flatMap(bridge -> bridge.listed().stream()).toList(),
                            platform.practice().drivers().entries(), platform.practice().isolation().entries(),
                            platform.switches().entries(),
                            platform.switches().entries().stream()
                                    .flatMap(cxlSwitch -> cxlSwitch.decoders().entries().stream()).toList(),
                            platform.endpoints().entries(),
                            platform.endpoints().entries().stream()
                                    .flatMap(endpoint -> endpoint.decoders().entries().stream()).toList())
                    .<Located>flatMap(List::stream).filter(this::isIt).findFirst();
        }

        private boolean isIt(Located fact) {
            if (fact instanceof HdmDecoder decoder) {
                return id.equals(decoder.owner() + "/" + decoder.id()) || id.equals(decoder.owner());
            }
            if (fact instanceof Cfmws window) {
                return window.id().equals(id);
            }
            if (fact instanceof AcceleratorDriver driver) {
                return driver.name().equals(id);
            }
            if (fact instanceof ServedDevice served) {
                return served.driver().name().equals(id);
            }
            if (fact instanceof IsolationPolicy policy) {
                return policy.port().equals(id);
            }
            if (fact instanceof IsolationCapability capability) {
                return capability.rootPort().equals(id);
            }
            if (fact instanceof RootPort port) {
                return port.id().equals(id);
            }
            return fact instanceof Port port && port.id().equals(id);
        }
    }
}
