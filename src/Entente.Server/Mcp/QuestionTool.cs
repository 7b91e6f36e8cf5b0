using System.Text.Json;
using System.Text.Json.Nodes;
using Entente.Analysis;
using Entente.Analysis.Questions;
using Entente.Exports.Records;
using Entente.Storage;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Entente.Server.Mcp;

/// <summary>A question as a tool of the Model Context Protocol: the same name, the same fields, the answer as JSON with its evidence.</summary>
internal sealed class QuestionTool : McpServerTool
{
    private readonly Question _question;
    private readonly Analyst _analyst;

    /// <summary>Makes the tool.</summary>
    public QuestionTool(Question question, Analyst analyst)
    {
        _question = question;
        _analyst = analyst;
        ProtocolTool = new()
        {
            Name = question.Name,
            Description = question.Summary + " Events come with the sentence they rest on, on whose word, and the article; cite these.",
            InputSchema = Schema(question),
            Annotations = new() { ReadOnlyHint = true, IdempotentHint = true, DestructiveHint = false, OpenWorldHint = false },
        };
    }

    /// <inheritdoc/>
    public override Tool ProtocolTool { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<object> Metadata => [];

    /// <inheritdoc/>
    public override async ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            var asked = (request.Params?.Arguments ?? new Dictionary<string, JsonElement>()).Select(a => KeyValuePair.Create(a.Key, Text(a.Value)));
            object answer = await _question.AskAsync(_analyst, asked, cancellationToken).ConfigureAwait(false);
            return Result(JsonSerializer.Serialize(answer, answer.GetType(), AnswerJson.Compact), isError: false);
        }
        catch (Exception e) when (e is QuestionException or StoreException)
        {
            // The assistant is told what would be right, and can ask again.
            return Result(e.Message, isError: true);
        }
    }

    private static CallToolResult Result(string text, bool isError) => new() { Content = [new TextContentBlock { Text = text }], IsError = isError };

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(Text)),
        _ => value.GetRawText(),
    };

    private static JsonElement Schema(Question question)
    {
        var properties = new JsonObject();
        foreach (var field in question.Fields)
        {
            string choices = field.Choices.IsEmpty ? "" : $" ({string.Join(", ", field.Choices)})";
            properties[field.Name] = new JsonObject { ["type"] = "string", ["description"] = field.Summary + choices };
        }

        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (question.Fields.Any(f => f.IsRequired))
        {
            schema["required"] = new JsonArray([.. question.Fields.Where(f => f.IsRequired).Select(f => (JsonNode)f.Name)]);
        }

        return JsonSerializer.SerializeToElement(schema);
    }
}
