using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Entente.Knowledge.Actors;
using Entente.Knowledge.Aliases;
using Entente.Knowledge.Offices;
using Entente.Knowledge.Places;
using Entente.Knowledge.Snapshots;
using Entente.Knowledge.Tables;

namespace Entente.Knowledge;

/// <summary>Who is who, when and where: the dated knowledge base. Immutable and thread-safe.</summary>
public sealed partial class KnowledgeBase
{
    private readonly Dictionary<string, KnownActor> _actors;
    private readonly Dictionary<string, KnownOffice> _offices;
    private readonly Dictionary<string, List<string>> _forms;

    private KnowledgeBase(KnowledgeContents contents, string folder)
    {
        _gazetteer = new(() => Gazetteer.Read(Path.Combine(folder, "places.tsv")));
        _regions = new(() => RegionTable.Read(Path.Combine(folder, "regions.tsv")));
        _actors = contents.Actors;
        _offices = contents.Offices;
        Names = contents.Names;
        _forms = contents.Forms;
        Outlets = contents.Outlets;
        _holders = new(() => Holders(contents.Actors));
        Treaties = contents.Treaties;
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
        var compiled = Compile(SourceFiles.Read(folder), overlays);
        if (compiled.Problems.Count > 0)
        {
            throw new InvalidKnowledgeException([.. compiled.Problems]);
        }

        return new(compiled.Contents, folder);
    }

    /// <summary>
    /// Opens the same knowledge base as <see cref="Open(string, IReadOnlyList{string})"/> in a fifth of the time: from the compiled form that an earlier
    /// call left in <c>ENTENTE_CACHE</c>, beside the program or in the user's cache, if it was made from the very same files by the very same rules.
    /// </summary>
    /// <param name="folder">A folder laid out like <c>data/knowledge</c>.</param>
    /// <param name="overlays">Paths of further files; with any, all is read from text, as their records join others before anything is made of them.</param>
    /// <exception cref="InvalidKnowledgeException">A file is malformed; it lists file, line and what would be right.</exception>
    public static KnowledgeBase OpenCompiled(string folder, IReadOnlyList<string> overlays)
    {
        ArgumentNullException.ThrowIfNull(overlays);
        return overlays.Count > 0 ? Open(folder, overlays) : OpenCompiled(folder, SnapshotFolders.OfThisProgram());
    }

    internal static KnowledgeBase OpenCompiled(string folder, SnapshotFolders snapshots)
    {
        var files = SourceFiles.Read(folder);
        var fingerprint = files.Fingerprint();
        if (snapshots.TryRead(fingerprint) is { } kept)
        {
            return new(kept, folder);
        }

        var compiled = Compile(files, []);
        if (compiled.Problems.Count > 0)
        {
            throw new InvalidKnowledgeException([.. compiled.Problems]);
        }

        snapshots.Write(fingerprint, compiled.Contents);
        return new(compiled.Contents, folder);
    }

    /// <summary>Lists what is wrong with the files that <see cref="Open(string, IReadOnlyList{string})"/> would read; empty when nothing is.</summary>
    /// <param name="folder">A folder laid out like <c>data/knowledge</c>.</param>
    /// <param name="overlays">Paths of further files.</param>
    public static ImmutableArray<KnowledgeProblem> Check(string folder, IReadOnlyList<string> overlays) =>
        [.. Compile(SourceFiles.Read(folder), overlays).Problems];

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

    private static (List<FactRecord> Records, List<KnowledgeProblem> Problems) ReadFile(string path, string text)
    {
        var (records, problems) = (new List<FactRecord>(1024), new List<KnowledgeProblem>());
        FactFile.Read(path, text, isOverlay: false, records, problems);
        return (records, problems);
    }

    private static KnowledgeCompiler Compile(SourceFiles files, IReadOnlyList<string> overlays)
    {
        ArgumentNullException.ThrowIfNull(overlays);
        var compiler = new KnowledgeCompiler();
        var records = new List<FactRecord>(8192);
        foreach (var reading in files.Texts().Select(file => Task.Run(() => ReadFile(file.Path, file.Text()))).ToList())
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
