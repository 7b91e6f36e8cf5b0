using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Entente.Knowledge.Actors;
using Entente.Knowledge.Aliases;
using Entente.Knowledge.Offices;
using Entente.Knowledge.Places;
using Entente.Knowledge.Tables;

namespace Entente.Knowledge;

/// <summary>Who is who, when and where: the dated knowledge base. Immutable and thread-safe.</summary>
public sealed partial class KnowledgeBase
{
    private readonly Dictionary<string, KnownActor> _actors;
    private readonly Dictionary<string, KnownOffice> _offices;
    private readonly Dictionary<string, List<string>> _forms;

    private KnowledgeBase(KnowledgeCompiler compiled, string folder)
    {
        _gazetteer = new(() => Gazetteer.Read(Path.Combine(folder, "places.tsv")));
        _actors = compiled.Actors;
        _offices = compiled.Offices;
        Names = compiled.Names;
        _forms = compiled.Forms;
        Outlets = compiled.Outlets.Outlets;
        _holders = Holders(compiled.Actors);
        Treaties = compiled.Treaties;
    }

    /// <summary>All surface forms of actors, offices and role words.</summary>
    public NameIndex Names { get; }

    /// <summary>Publishers, with their names, countries and owners.</summary>
    public ImmutableArray<Outlet> Outlets { get; }

    /// <summary>All actors, in no order that means anything.</summary>
    public IReadOnlyCollection<KnownActor> Actors => _actors.Values;

    /// <summary>Reads every <c>*.txt</c> in <paramref name="folder"/>.</summary>
    /// <param name="folder">A folder laid out like <c>data/knowledge</c>.</param>
    /// <exception cref="InvalidKnowledgeException">A file is malformed; it lists file, line and what would be right.</exception>
    public static KnowledgeBase Open(string folder) => Open(folder, []);

    /// <summary>Reads every <c>*.txt</c> in <paramref name="folder"/> and then files of the user's own, which add to its records or replace their single facts.</summary>
    /// <param name="folder">A folder laid out like <c>data/knowledge</c>.</param>
    /// <param name="overlays">Paths of further files, in this format or in that of PETRARCH and TABARI dictionaries.</param>
    /// <exception cref="InvalidKnowledgeException">A file is malformed; it lists file, line and what would be right.</exception>
    public static KnowledgeBase Open(string folder, IReadOnlyList<string> overlays)
    {
        var compiled = Compile(folder, overlays);
        if (compiled.Problems.Count > 0)
        {
            throw new InvalidKnowledgeException([.. compiled.Problems]);
        }

        return new(compiled, folder);
    }

    /// <summary>Lists what is wrong with the files that <see cref="Open(string, IReadOnlyList{string})"/> would read; empty when nothing is.</summary>
    /// <param name="folder">A folder laid out like <c>data/knowledge</c>.</param>
    /// <param name="overlays">Paths of further files.</param>
    public static ImmutableArray<KnowledgeProblem> Check(string folder, IReadOnlyList<string> overlays) =>
        [.. Compile(folder, overlays).Problems];

    /// <summary>Finds an actor by its id.</summary>
    /// <param name="id">Such as <c>JPN</c>, <c>NATO</c> or <c>JPN.kishida-fumio</c>.</param>
    /// <param name="actor">The actor; null when there is none.</param>
    public bool TryGet(string id, [NotNullWhen(true)] out KnownActor? actor) => _actors.TryGetValue(id, out actor);

    /// <summary>Finds an office by its id, by the record for every state if it has none of its own.</summary>
    /// <param name="id">Such as <c>JPN.PM</c>.</param>
    /// <param name="office">The office; null when neither exists.</param>
    public bool TryGetOffice(string id, [NotNullWhen(true)] out KnownOffice? office)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (_offices.TryGetValue(id, out office))
        {
            return true;
        }

        var dot = id.LastIndexOf('.');
        if (dot > 0 && _actors.ContainsKey(id[..dot]) && _offices.TryGetValue("*" + id[dot..], out var every))
        {
            office = every with { Id = id, Of = id[..dot] };
            return true;
        }

        return false;
    }

    private static (List<FactRecord> Records, List<KnowledgeProblem> Problems) ReadFile(string path)
    {
        var (records, problems) = (new List<FactRecord>(1024), new List<KnowledgeProblem>());
        FactFile.Read(path, File.ReadAllText(path), isOverlay: false, records, problems);
        return (records, problems);
    }

    private static KnowledgeCompiler Compile(string folder, IReadOnlyList<string> overlays)
    {
        ArgumentNullException.ThrowIfNull(overlays);
        var compiler = new KnowledgeCompiler();
        var records = new List<FactRecord>(8192);
        foreach (var reading in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(path => Task.Run(() => ReadFile(path))).ToList())
        {
            var (read, problems) = reading.GetAwaiter().GetResult();
            records.AddRange(read);
            compiler.Problems.AddRange(problems);
        }

        foreach (var path in overlays)
        {
            var text = File.ReadAllText(path);
            if (text.Contains('\0', StringComparison.Ordinal))
            {
                compiler.Problems.Add(new(path, 1, "this is no text; give a file of actors in UTF-8, or a dictionary of PETRARCH or TABARI"));
                continue;
            }

            if (PetrarchFile.Looks(text))
            {
                PetrarchFile.Read(path, text, records, compiler.Problems);
            }
            else
            {
                FactFile.Read(path, text, isOverlay: true, records, compiler.Problems);
            }
        }

        compiler.Compile(records);
        compiler.SortProblems();
        return compiler;
    }
}
