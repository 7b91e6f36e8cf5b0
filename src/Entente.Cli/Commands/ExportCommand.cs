using System.ComponentModel;
using Entente.Cli.Terminal;
using Entente.Exports.Tables;
using Entente.Storage;
using Entente.Storage.Filters;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary><c>entente export</c>: writes events of a store to a file.</summary>
internal sealed class ExportCommand : AsyncCommand<ExportCommand.Settings>
{
    /// <summary>Arguments of <c>entente export</c>.</summary>
    internal sealed class Settings : EventFilterSettings
    {
        [CommandArgument(0, "<FILE>"), Description("The file; its ending gives the format: .csv, .json, .ndjson, .parquet")]
        public string File { get; init; } = "";

        [CommandOption("--dyads"), Description("One row for each actor and recipient; those of one event share its id")]
        public bool Dyads { get; init; }
    }

    /// <inheritdoc/>
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        string ending = Path.GetExtension(settings.File).TrimStart('.');
        string named = settings.Format == "table" ? ending : settings.Format;
        if (!Enum.TryParse<TableFormat>(named, ignoreCase: true, out var format) || !Enum.IsDefined(format))
        {
            throw new UsageException($"the format of {settings.File} is not known; end it with .csv, .json, .ndjson or .parquet, or give --format");
        }

        if (Path.GetDirectoryName(Path.GetFullPath(settings.File)) is { } folder && !Directory.Exists(folder))
        {
            throw new UsageException($"there is no folder {folder}; make it first");
        }

        var filter = EventFilter.Parse(settings.Fields());
        using var store = ReadingStore.Open(settings.Store);
        // The file appears when it is whole: an interrupted export leaves what was there.
        string part = settings.File + ".part";
        long written;
        try
        {
            await using (var output = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            {
                var events = store.Events.StreamAsync(filter, cancellationToken);
                written = await EventTables.Of(settings.Dyads ? EventTables.AsDyads(events) : events).WriteAsync(format, output, cancellationToken);
            }

            File.Move(part, settings.File, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }

        Console.Error.WriteLine($"{Plain.Clean(settings.File)}: {Counted.Of(written, settings.Dyads ? "dyad" : "event")}");
        return ExitCodes.Done;
    }
}
