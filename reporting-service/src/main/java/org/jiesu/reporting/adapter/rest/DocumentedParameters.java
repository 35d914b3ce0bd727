package org.jiesu.reporting.adapter.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jiesu.reporting.application.figure.Axis;

/**
 * Tells in the API document which parameters the reports take: they are read all at once, strictly,
 * so that the framework does not see them.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DocumentedParameters implements OASFilter {

    private static final Pattern REPORT =
            Pattern.compile(
                    ".*/(year-on-year|month-on-month|period-on-period|three-rates|ranking|on-time|backlog)"
                            + "(\\..*)?");
    private static final Map<String, String> FILTERS =
            new TreeMap<>(
                    Map.of(
                            "category", "类别编码,上级类别包括其下各级,例如 PM",
                            "district", "区划编码(6 位)",
                            "street", "街道编码(9 位)",
                            "channel", "来源渠道编码",
                            "nature", "诉求性质编码",
                            "source", "来源,例如 12345"));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths().getPathItems().forEach(DocumentedParameters::describe);
    }

    private static void describe(String path, PathItem item) {
        Matcher report = REPORT.matcher(path);
        Operation get = item.getGET();
        if (get == null || !report.matches()) {
            return;
        }
        parameters(report.group(1)).forEach(get::addParameter);
    }

    private static List<Parameter> parameters(String report) {
        List<Parameter> all = new ArrayList<>();
        if (!report.equals("backlog")) {
            all.add(date("from", "起始日(含)"));
        }
        all.add(date("to", "截止日(不含)"));
        if (report.equals("period-on-period")) {
            all.add(date("baseFrom", "基期起始日(含)"));
            all.add(date("baseTo", "基期截止日(不含)"));
        }
        Schema axis = text();
        Arrays.stream(Axis.values()).forEach(value -> axis.addEnumeration(value.name()));
        all.add(parameter("by", "分组", axis));
        FILTERS.forEach((name, meaning) -> all.add(parameter(name, meaning, text())));
        return all;
    }

    private static Parameter date(String name, String meaning) {
        return parameter(name, meaning, text().format("date")).required(true);
    }

    private static Parameter parameter(String name, String meaning, Schema schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(meaning)
                .schema(schema);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
