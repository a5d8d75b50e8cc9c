package org.zhengchuang;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/**
 * What a reader of a model expects of it and bpmnlint does not ask: everything is drawn, nothing lies on anything else,
 * lines do not cross, names are Chinese, ids say kind and meaning (they stand in the audit).
 */
final class ModelDrawing {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern KIND_AND_MEANING = Pattern.compile("[A-Z][A-Za-z]*_[A-Z][A-Za-z0-9]*");

    private final Path file;
    private final BpmnModelInstance model;
    private final List<String> findings = new ArrayList<>();

    private ModelDrawing(Path file) {
        this.file = file;
        this.model = Bpmn.readModelFromFile(file.toFile());
    }

    /** One line a finding: file, element, what is wrong. */
    static List<String> findings(Path file) {
        ModelDrawing drawing = new ModelDrawing(file);
        drawing.checkProcesses();
        drawing.checkIds();
        drawing.checkNames();
        drawing.checkShapes();
        drawing.checkFlows();
        return drawing.findings;
    }

    private void checkProcesses() {
        for (Process process : all(Process.class)) {
            String name = file.getFileName().toString();
            if (!name.equals(process.getId() + ".bpmn")) {
                report(process, "lies in a file of another name");
            }
            if (process.getCamundaHistoryTimeToLiveString() == null) {
                report(process, "has no historyTimeToLive");
            }
        }
    }

    private void checkIds() {
        Stream.of(all(FlowElement.class), all(Lane.class), all(Participant.class))
                .flatMap(Collection::stream)
                .filter(element -> !KIND_AND_MEANING.matcher(element.getId()).matches())
                .forEach(element -> report(element, "has an id that does not say kind and meaning"));
    }

    private void checkNames() {
        all(Process.class).forEach(process -> checkName(process, process.getName()));
        all(Participant.class).forEach(participant -> checkName(participant, participant.getName()));
        all(Lane.class).forEach(lane -> checkName(lane, lane.getName()));
        for (FlowNode node : all(FlowNode.class)) {
            boolean asks = (node instanceof ExclusiveGateway || node instanceof InclusiveGateway)
                    && node.getOutgoing().size() > 1;
            if (node instanceof Event || node instanceof Activity || asks) {
                checkName(node, node.getName());
            }
        }
    }

    private void checkName(BaseElement element, String name) {
        if (name == null || !CHINESE.matcher(name).find()) {
            report(element, "has no Chinese name");
        }
    }

    private void checkShapes() {
        List<FlowNode> nodes = all(FlowNode.class);
        for (FlowNode node : nodes) {
            if (shape(node) == null) {
                report(node, "is not drawn");
            }
        }
        for (FlowNode node : nodes) {
            nodes.stream()
                    .skip(nodes.indexOf(node) + 1L)
                    .filter(other -> other.getParentElement().equals(node.getParentElement()))
                    .filter(other -> !attached(node, other) && !attached(other, node))
                    .filter(other -> shape(node) != null && shape(other) != null)
                    .filter(other -> shape(node).overlaps(shape(other)))
                    .forEach(other -> report(node, "lies on " + other.getId()));
        }
    }

    private static boolean attached(FlowNode event, FlowNode host) {
        return event instanceof BoundaryEvent boundary
                && boundary.getAttachedTo().equals(host);
    }

    private void checkFlows() {
        List<SequenceFlow> flows = all(SequenceFlow.class);
        for (SequenceFlow flow : flows) {
            List<Stretch> line = line(flow);
            if (line.isEmpty()) {
                report(flow, "is not drawn");
                continue;
            }
            if (!line.stream().allMatch(Stretch::upright)) {
                report(flow, "runs askew");
            }
            checkEnds(flow, line);
            all(FlowNode.class).stream()
                    .filter(node -> node.getParentElement().equals(flow.getParentElement()))
                    .filter(node -> shape(node) != null && !attached(flow.getSource(), node))
                    .filter(node -> line.stream().anyMatch(shape(node)::holdsPartOf))
                    .forEach(node -> report(flow, "runs through " + node.getId()));
            flows.stream()
                    .skip(flows.indexOf(flow) + 1L)
                    .filter(other -> line(other).stream()
                            .anyMatch(theirs -> line.stream().anyMatch(ours -> ours.crosses(theirs))))
                    .forEach(other -> report(flow, "crosses " + other.getId()));
        }
    }

    private void checkEnds(SequenceFlow flow, List<Stretch> line) {
        Box source = shape(flow.getSource());
        Box target = shape(flow.getTarget());
        Stretch first = line.get(0);
        Stretch last = line.get(line.size() - 1);
        if (source != null && !source.touches(first.x1(), first.y1())) {
            report(flow, "does not begin at " + flow.getSource().getId());
        }
        if (target != null && !target.touches(last.x2(), last.y2())) {
            report(flow, "does not end at " + flow.getTarget().getId());
        }
    }

    private static Box shape(FlowNode node) {
        return node.getDiagramElement() instanceof BpmnShape shape ? Box.of(shape) : null;
    }

    private static List<Stretch> line(SequenceFlow flow) {
        BpmnEdge edge = flow.getDiagramElement();
        return edge == null ? List.of() : Stretch.of(edge);
    }

    private <T extends BaseElement> List<T> all(Class<T> type) {
        return model.getModelElementsByType(type).stream()
                .sorted(Comparator.comparing(BaseElement::getId))
                .toList();
    }

    private void report(BaseElement element, String fault) {
        findings.add("%s: %s %s".formatted(file.getFileName(), element.getId(), fault));
    }

    /** Where a shape stands. */
    private record Box(double left, double top, double right, double bottom) {

        static Box of(BpmnShape shape) {
            var b = shape.getBounds();
            return new Box(b.getX(), b.getY(), b.getX() + b.getWidth(), b.getY() + b.getHeight());
        }

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean touches(double x, double y) {
            return x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1;
        }

        boolean holdsPartOf(Stretch stretch) {
            Box inner = new Box(left + 1, top + 1, right - 1, bottom - 1);
            return inner.overlaps(new Box(
                    Math.min(stretch.x1, stretch.x2) - 0.1,
                    Math.min(stretch.y1, stretch.y2) - 0.1,
                    Math.max(stretch.x1, stretch.x2) + 0.1,
                    Math.max(stretch.y1, stretch.y2) + 0.1));
        }
    }

    /** One straight piece of a flow. */
    private record Stretch(double x1, double y1, double x2, double y2) {

        static List<Stretch> of(BpmnEdge edge) {
            var points = List.copyOf(edge.getWaypoints());
            List<Stretch> line = new ArrayList<>();
            for (int i = 1; i < points.size(); i++) {
                var from = points.get(i - 1);
                var to = points.get(i);
                line.add(new Stretch(from.getX(), from.getY(), to.getX(), to.getY()));
            }
            return line;
        }

        boolean level() {
            return Math.abs(y1 - y2) < 1;
        }

        boolean upright() {
            return level() || Math.abs(x1 - x2) < 1;
        }

        /** Flows may meet, at a gateway or where they join, but not cross. */
        boolean crosses(Stretch other) {
            if (level() == other.level()) {
                return false;
            }
            Stretch flat = level() ? this : other;
            Stretch steep = level() ? other : this;
            return between(steep.x1, flat.x1, flat.x2) && between(flat.y1, steep.y1, steep.y2);
        }

        private static boolean between(double value, double end, double otherEnd) {
            return value > Math.min(end, otherEnd) + 1 && value < Math.max(end, otherEnd) - 1;
        }
    }
}
