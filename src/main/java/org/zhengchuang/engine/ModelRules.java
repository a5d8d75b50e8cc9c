package org.zhengchuang.engine;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Refuses, when it is deployed, a model that would run anything but the verbs of process beans: a Java class by its name,
 * a script, a shell command, a connector, a mail past the outbox.
 */
class ModelRules extends AbstractBpmnParseListener {

    private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Set<String> ELEMENTS = Set.of("script", "scriptTask", "connector");
    private static final Set<String> NAMES_A_CLASS = Set.of("class", "variableMappingClass", "formHandlerClass");
    private static final Set<String> SERVICES = Set.of("shell", "mail");

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        check(root);
    }

    private static void check(Element element) {
        var fault = fault(element);
        if (fault != null) {
            throw new ProcessEngineException(
                    "Models call process beans and nothing else: line " + element.getLine() + ", " + fault);
        }
        element.elements().forEach(ModelRules::check);
    }

    private static String fault(Element element) {
        var tag = element.getTagName();
        if (ELEMENTS.contains(tag)) {
            return tag;
        }
        for (var name : element.attributes()) {
            var local = name.substring(name.lastIndexOf(':') + 1);
            var value = element.attribute(name);
            if (NAMES_A_CLASS.contains(local)
                    || "type".equals(local) && SERVICES.contains(value.toLowerCase(Locale.ROOT))
                    || "language".equals(local) && MODEL.equals(element.getUri())) {
                return tag + " " + local;
            }
        }
        // A form field's own validator is a class by its name.
        return "constraint".equals(tag) && "validator".equals(element.attribute("name")) ? tag : null;
    }
}
