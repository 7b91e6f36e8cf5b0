using Entente.Knowledge.Aliases;

namespace Entente.Knowledge.Tables;

internal sealed partial class KnowledgeCompiler
{
    /// <summary>Names handed over at once: few enough for the other core to begin early, enough to make the hand-over cheap.</summary>
    private const int Batch = 4096;

    private List<KnownName> _batch = new(Batch);
    private Task _indexing = Task.CompletedTask;

    /// <summary>Adds a surface form. Cutting forms into words takes as long as all else; another core does it, batch by batch in order.</summary>
    public void AddName(KnownName name)
    {
        _batch.Add(name);
        if (_batch.Count == Batch)
        {
            HandOver();
        }
    }

    private void FinishNames()
    {
        HandOver();
        _indexing.GetAwaiter().GetResult();
    }

    private void HandOver()
    {
        _indexing = IndexAfter(_indexing, _batch, Names);
        _batch = new(Batch);
    }

    private static async Task IndexAfter(Task earlier, List<KnownName> batch, NameIndex index)
    {
        await earlier.ConfigureAwait(false);
        await Task.Run(() => batch.ForEach(index.Add)).ConfigureAwait(false);
    }
}
