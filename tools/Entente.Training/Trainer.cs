using System.Diagnostics;
using Entente.Training.Gold;
using Entente.Training.Networks;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Entente.Training;

/// <summary>Learns the network: Adam with a warm start and a cosine decay, clipped gradients, and a moving average of the weights, which is what ships.</summary>
internal sealed class Trainer(Vocabulary vocabulary, TrainingSets sets, TrainingPlan plan) : IDisposable
{
    private const double ClipNorm = 5;
    private const int WarmSteps = 200;

    private readonly SyntaxNetwork _network = new(plan.Shape, vocabulary);
    private readonly BatchTensors _tensors = new(vocabulary);

    /// <inheritdoc/>
    public void Dispose() => _network.Dispose();

    /// <summary>The network; after <see cref="Run"/> it holds the averaged weights.</summary>
    public SyntaxNetwork Network => _network;

    /// <summary>Trains for the plan's epochs and calls <paramref name="reached"/> with the averaged weights in place after each one measured.</summary>
    public void Run(Action<int, SyntaxNetwork> reached)
    {
        Random random = new(plan.Seed);
        Batches batches = new(sets.Train, plan.GroupWords, plan.GroupsPerStep);
        List<Parameter> parameters = [.. _network.parameters().Where(parameter => parameter.requires_grad)];
        using Adam optimizer = optim.Adam(parameters, lr: plan.Rate, beta1: 0.9, beta2: 0.98, eps: 1e-8);
        List<Tensor> average = [.. parameters.Select(parameter => parameter.detach().clone())];
        Stopwatch clock = Stopwatch.StartNew();
        int step = 0, total = 0;
        for (int epoch = 1; epoch <= plan.Epochs; epoch++)
        {
            _network.train();
            List<List<GoldSentence[]>> steps = batches.Epoch(random);
            total = total == 0 ? steps.Count * plan.Epochs : total;
            double lossSum = 0;
            foreach (List<GoldSentence[]> groups in steps)
            {
                using DisposeScope scope = NewDisposeScope();
                foreach (ParamGroup group in optimizer.ParamGroups.Cast<ParamGroup>())
                {
                    group.LearningRate = Rate(step, total);
                }

                optimizer.zero_grad();
                int words = groups.Sum(group => group.Length * group[0].Forms.Length);
                foreach (GoldSentence[] group in groups)
                {
                    Tensor loss = Loss(group, random) / words;
                    loss.backward();
                    lossSum += loss.item<float>() / steps.Count;
                }

                nn.utils.clip_grad_norm_(parameters, ClipNorm);
                optimizer.step();
                double decay = Math.Min(plan.Average, (1.0 + step) / (10.0 + step));
                using (no_grad())
                {
                    for (int i = 0; i < parameters.Count; i++)
                    {
                        average[i].lerp_(parameters[i], 1 - decay);
                    }
                }

                step++;
            }

            Console.WriteLine(FormattableString.Invariant($"epoch {epoch} loss {lossSum:F3} steps {steps.Count} seconds {clock.Elapsed.TotalSeconds:F0}"));
            Swap(parameters, average);
            _network.eval();
            reached(epoch, _network);
            Swap(parameters, average);
        }

        Swap(parameters, average);
        _network.eval();
    }

    private static void Swap(List<Parameter> parameters, List<Tensor> average)
    {
        using DisposeScope scope = NewDisposeScope();
        using (no_grad())
        {
            for (int i = 0; i < parameters.Count; i++)
            {
                Tensor kept = parameters[i].detach().clone();
                parameters[i].copy_(average[i]);
                average[i].copy_(kept);
            }
        }
    }

    private double Rate(int step, int total)
    {
        double warm = Math.Min(1.0, (step + 1.0) / WarmSteps);
        double done = Math.Min(1.0, (double)step / total);
        return plan.Rate * warm * (0.02 + (0.98 * 0.5 * (1 + Math.Cos(Math.PI * done))));
    }

    // The sum over words of the weighted losses of all layers.
    private Tensor Loss(GoldSentence[] group, Random random)
    {
        (Tensor vectors, Tensor words, Tensor affixes, Tensor shapes) = _tensors.Inputs(group, random);
        Encoded encoded = _network.Encode(vectors, words, affixes, shapes);
        Tensor[] scores = _network.Tags(encoded).flatten(0, 1).split([.. _network.TagCounts.Select(count => (long)count)], -1);
        Tensor[] labels = _tensors.Tags(group);
        Tensor loss = zeros(1);
        for (int layer = 0; layer < scores.Length; layer++)
        {
            loss += plan.TagWeights[layer] * Cross(scores[layer], labels[layer]);
        }

        if (group.Any(sentence => sentence.Syntax is not null))
        {
            (Tensor heads, Tensor relations, Tensor columns) = _tensors.Trees(group);
            (Tensor arcs, Tensor labelWords, Tensor labelHeads) = _network.Arcs(encoded);
            loss += Cross(arcs.flatten(0, 1), heads);
            loss += Cross(_network.Relations(labelWords, labelHeads, columns).flatten(0, 1), relations);
        }

        return loss;
    }

    private static Tensor Cross(Tensor scores, Tensor labels) =>
        nn.functional.cross_entropy(scores, labels, ignore_index: BatchTensors.Absent, reduction: nn.Reduction.Sum);
}
