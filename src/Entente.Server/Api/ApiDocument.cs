using System.Text.Json.Nodes;
using Entente.Analysis.Questions;
using Entente.Analysis.Ties;
using Entente.Codes;
using Entente.Exports.Records;
using Entente.Json;
using Entente.Storage.Questions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Entente.Server.Api;

/// <summary>The OpenAPI document: made from the routes, the questions' fields and the types of the answers, so that it cannot say something else than the service does.</summary>
internal static class ApiDocument
{
    /// <summary>Adds the document to the services.</summary>
    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi(document =>
    {
        document.ShouldInclude = route => route.RelativePath?.StartsWith(ApiRoutes.Root[1..], StringComparison.Ordinal) == true;
        document.AddDocumentTransformer((api, _, _) =>
        {
            api.Info = new()
            {
                Title = "Entente",
                Version = "1",
                Description = "Who did what to whom, when, and on whose word: answers from a store of readings, each with its evidence. Errors are problem details (RFC 9457).",
            };
            // The address of the machine that made the document is no one else's business.
            api.Servers = [];
            return Task.CompletedTask;
        });
        document.AddOperationTransformer(async (operation, context, cancellation) =>
        {
            var about = context.Description.ActionDescriptor.EndpointMetadata;
            if (about.OfType<Question>().FirstOrDefault() is { } question)
            {
                operation.Parameters = [.. question.Fields.Select(Parameter)];
            }

            if (about.OfType<SentBody>().FirstOrDefault() is { } body)
            {
                var schema = await context.GetOrCreateSchemaAsync(typeof(SentArticle), null, cancellation).ConfigureAwait(false);
                operation.RequestBody = new OpenApiRequestBody
                {
                    Required = true,
                    Content = body.Media.ToDictionary(
                        m => m, m => new OpenApiMediaType { Schema = m == "text/plain" ? new OpenApiSchema { Type = JsonSchemaType.String } : schema }, StringComparer.Ordinal),
                };
            }
        });
        document.AddSchemaTransformer(SpellAsync);
    });

    private static IOpenApiParameter Parameter(QuestionField field) => new OpenApiParameter
    {
        Name = field.Name,
        In = ParameterLocation.Query,
        Required = field.IsRequired,
        Description = field.Summary,
        Schema = new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            // Fields that take several choices take them separated by commas, which an enumeration would forbid.
            Examples = field.Choices.IsEmpty ? null : [.. field.Choices.Select(c => (JsonNode)c)],
        },
    };

    // Types that are spelled by a converter, which the generator cannot look into.
    private static async Task SpellAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (Spelled(type) is { } record)
        {
            var spelled = await context.GetOrCreateSchemaAsync(record, null, cancellation).ConfigureAwait(false);
            (schema.Type, schema.Properties, schema.Required, schema.Description) = (spelled.Type, spelled.Properties, spelled.Required, spelled.Description);
        }
        else if (Names(type) is { } names)
        {
            (schema.Type, schema.Enum) = (JsonSchemaType.String, [.. names.Select(n => (JsonNode)n)]);
        }
        else if (context.JsonTypeInfo.ElementType is { } element && Spelled(element) is { } elements)
        {
            schema.Items = await context.GetOrCreateSchemaAsync(elements, null, cancellation).ConfigureAwait(false);
        }
        else if (context.JsonTypeInfo.ElementType is { } one && Names(one) is { } choices)
        {
            schema.Items = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. choices.Select(n => (JsonNode)n)] };
        }
    }

    private static Type? Spelled(Type type) => type == typeof(StoredEvent) ? typeof(EventRecord) : type == typeof(Event) ? typeof(ActRecord) : null;

    private static IEnumerable<string>? Names(Type type) =>
        type == typeof(EventType) ? Enum.GetValues<EventType>().Select(t => t.Code())
        : type == typeof(QuadClass) ? Enum.GetValues<QuadClass>().Select(q => q.Label())
        : type == typeof(EventStatus) ? Enum.GetValues<EventStatus>().Select(WireNames.Of)
        : type == typeof(ActorKind) ? Enum.GetValues<ActorKind>().Select(WireNames.Of)
        : type == typeof(OutletOwnership) ? Enum.GetValues<OutletOwnership>().Select(WireNames.Of)
        : type == typeof(ReportedTieKind) ? Enum.GetValues<ReportedTieKind>().Select(k => k.Label())
        : null;
}
