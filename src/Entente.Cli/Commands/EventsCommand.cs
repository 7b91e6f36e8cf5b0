using System.ComponentModel;
using System.Reflection;
using Entente.Cli.Terminal;
using Entente.Storage;
using Entente.Storage.Filters;
using Entente.Storage.Questions;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary><c>entente events</c>: lists events of a store. Its filter options are those of <see cref="FilterField.ForEvents"/>, name for name; a test compares them.</summary>
internal sealed class EventsCommand : AsyncCommand<EventsCommand.Settings>
{
    private const int TableRows = 50;

    /// <summary>Arguments of <c>entente events</c>.</summary>
    internal sealed class Settings : StoreSettings
    {
        [CommandOption("--actor <WHO>"), Description("Who acts: JPN, NATO, JPN.MOFA or a name")]
        public string? Actor { get; init; }

        [CommandOption("--recipient <WHO>"), Description("Who is acted upon")]
        public string? Recipient { get; init; }

        [CommandOption("--party <WHO>"), Description("Who is involved, either way")]
        public string? Party { get; init; }

        [CommandOption("--type <TYPES>"), Description("PLOVER types, comma-separated: AGREE,CONSULT")]
        public string? Type { get; init; }

        [CommandOption("--mode <MODE>"), Description("PLOVER mode: visit, exercise")]
        public string? Mode { get; init; }

        [CommandOption("--quad <CLASSES>"), Description("Quad classes, comma-separated: \"verbal conflict\" or 3")]
        public string? Quad { get; init; }

        [CommandOption("--context <CONTEXT>"), Description("PLOVER context: military, diplomatic")]
        public string? Context { get; init; }

        [CommandOption("--status <STATUSES>"), Description("occurred, ongoing, planned, hypothetical, denied; comma-separated")]
        public string? Status { get; init; }

        [CommandOption("--voice <WHO>"), Description("On whose word; own for the article's own voice")]
        public string? Voice { get; init; }

        [CommandOption("--place <PLACE>"), Description("Where: a place's name, or a country's three letters")]
        public string? Place { get; init; }

        [CommandOption("--since <DATE>"), Description("From this day on: 2023-05-15, 2023-05 or 2023")]
        public string? Since { get; init; }

        [CommandOption("--until <DATE>"), Description("Up to this day, month or year")]
        public string? Until { get; init; }

        [CommandOption("--outlet <NAME>"), Description("Publisher, or the three letters of its country: KCNA, JPN")]
        public string? Outlet { get; init; }

        [CommandOption("--ownership <KINDS>"), Description("In whose hands the publisher is: state, party, public, private, intergovernmental; comma-separated")]
        public string? Ownership { get; init; }

        [CommandOption("--confidence <LEAST>"), Description("Least confidence, 0 to 1")]
        public string? Confidence { get; init; }

        [CommandOption("--text <WORDS>"), Description("Words the article holds: summit \"joint statement\" -sport defen*")]
        public string? Text { get; init; }

        [CommandOption("--copies <WHICH>"), Description("Near-duplicate articles: all (default) lists each, once lists a text once")]
        public string? Copies { get; init; }

        [CommandOption("--format <FORMAT>"), Description("table (default), csv or json")]
        public string Format { get; init; } = "table";

        [CommandOption("--limit <N>"), Description("Rows at most; 50 for a table and all for csv and json when left out")]
        public int? Limit { get; init; }

        /// <summary>The filter fields that were given.</summary>
        public IEnumerable<KeyValuePair<string, string?>> Fields() =>
            from field in FilterField.ForEvents
            let property = typeof(Settings).GetProperty(field.Name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)
            select KeyValuePair.Create(field.Name, (string?)property!.GetValue(this));
    }

    /// <inheritdoc/>
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        if (settings.Format is not ("table" or "csv" or "json"))
        {
            throw new UsageException($"--format {settings.Format} is not known; give table, csv or json");
        }

        if (settings.Limit < 1)
        {
            throw new UsageException($"--limit {settings.Limit} is out of range; give 1 or more");
        }

        var filter = EventFilter.Parse(settings.Fields());
        using var store = ReadingStore.Open(settings.Store);
        await using var output = StandardOutput.OpenText();
        if (settings.Format == "table")
        {
            int rows = settings.Limit ?? TableRows;
            var found = new List<StoredEvent>();
            bool more = false;
            await foreach (var act in store.Events.StreamAsync(filter, cancellationToken))
            {
                if (found.Count == rows)
                {
                    more = true;
                    break;
                }

                found.Add(act);
            }

            EventTable.Write(output, found);
            await output.FlushAsync(cancellationToken);
            Console.Error.WriteLine(found.Count == 0 ? "no events" : more ? $"the newest {found.Count} events; more with --limit" : $"{found.Count} events");
            return ExitCodes.Done;
        }

        var export = EventExport.Begin(settings.Format, output);
        int left = settings.Limit ?? int.MaxValue;
        await foreach (var act in store.Events.StreamAsync(filter, cancellationToken))
        {
            if (left-- == 0)
            {
                break;
            }

            export.Write(act);
        }

        export.End();
        return ExitCodes.Done;
    }
}
