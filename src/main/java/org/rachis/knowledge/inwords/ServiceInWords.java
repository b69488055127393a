package org.rachis.knowledge.inwords;

import java.util.ArrayList;
import java.util.List;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.ServiceDefinition;

/** Says what the service is for and what data it asks for. */
final class ServiceInWords {

    private ServiceInWords() {}

    static List<String> blocks(Knowledge knowledge, Knowledge.Service service) {
        ServiceDefinition definition = service.definition();
        List<String> blocks = new ArrayList<>();
        blocks.add("# " + Text.escaped(definition.title()));
        blocks.add("This text is generated from the knowledge files and says in English what they say; it is not to be"
                + " edited. Knowledge version " + Text.code(knowledge.version()) + ".");
        blocks.add("## What the service does");
        blocks.add(Text.escaped(definition.description()));
        if (!definition.usageRequirements().isEmpty()) {
            blocks.add(Text.escaped(definition.usageRequirements()));
        }
        blocks.add("It is called " + Text.code(definition.id()) + " and answers the hook "
                + Text.code(definition.hook()) + ". It asks for these data:");
        blocks.add(String.join(
                "\n",
                definition.prefetch().entrySet().stream()
                        .map(entry -> "- " + Text.code(entry.getKey()) + ": " + Text.code(entry.getValue()))
                        .toList()));
        blocks.add("## How to read this");
        blocks.add("Findings are set in *italics* and explained below in alphabetical order. “In”"
                + " some name with another in `this type` means: coded in that value set, whose codes stand in"
                + " `fhir-profiles/valuesets`. Windows in days count calendar"
                + " days and include both ends; windows in hours count elapsed time. “Unless” something is shown makes an"
                + " exception that the chart must show: where data are missing, there is no exception. What must be “shown"
                + " to be absent” needs data that show it. A condition is dated by its onset, or by the date of recording"
                + " when no onset is given. A fact without a date counts only where no date is asked for.");
        return blocks;
    }
}
